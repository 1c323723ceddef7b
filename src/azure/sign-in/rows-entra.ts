/** What Microsoft Entra ID stands against: the app registration, the directory, the rules of the organisation. */
import type { CodesAndRow } from "./row.ts";

export const entraRows: readonly CodesAndRow[] = [
  [
    ["AADSTS50011"],
    {
      message: "The app registration does not know the address that the sign-in comes back to.",
      advice:
        'Add the address below to it, exactly as it is: in the Azure portal under Authentication, platform "Single-page ' +
        'application".',
      remedy: "register",
      copy: "redirect",
    },
  ],
  [
    ["AADSTS9002326", "AADSTS9002327", "AADSTS7000218"],
    {
      message: 'The redirect URI is registered for the platform "Web".',
      advice:
        'Remove the address below there and add it for the platform "Single-page application": in the Azure portal under ' +
        "Authentication of the app registration.",
      remedy: "register",
      copy: "redirect",
    },
  ],
  [
    ["AADSTS65001", "consent_required", "invalid_scope"],
    {
      message: "Nobody has allowed this app yet to act in your name here.",
      advice:
        "Sign in again and allow it. If your organisation does not let you, send the address below to an administrator.",
      remedy: "consent",
      copy: "consent",
    },
  ],
  [
    ["AADSTS90094", "AADSTS90093", "AADSTS90095"],
    {
      message: "Your organisation lets only an administrator allow this app.",
      advice: "Send the address below to an administrator, and sign in again when it is allowed.",
      remedy: "admin",
      copy: "consent",
    },
  ],
  [
    ["AADSTS700016", "unauthorized_client"],
    {
      message: "The directory has no app registration with this client ID.",
      advice:
        "Correct clientId in config.json, or sign in to the directory that the app is registered in. An app for several " +
        "directories must be registered as multitenant.",
      remedy: "register",
    },
  ],
  [
    ["AADSTS50194"],
    {
      message: "The app is registered for one directory only.",
      advice: "Name that directory as tenant in config.json, or register the app as multitenant.",
      remedy: "register",
    },
  ],
  [
    ["AADSTS650057"],
    {
      message: "The app registration does not ask for the permission that is needed.",
      advice:
        "Add the delegated permission user_impersonation of Azure Service Management to it, and of Azure Machine Learning.",
      remedy: "register",
    },
  ],
  [
    ["AADSTS500011"],
    {
      message: "The directory does not know the service that the token is for.",
      advice:
        "Azure Machine Learning is known once it was used there. Pick another directory, or ask an administrator.",
      remedy: "tenant",
    },
  ],
  [
    ["AADSTS90002", "AADSTS900023"],
    {
      message: "There is no such directory.",
      advice: "Pick another directory, or correct tenant in config.json.",
      remedy: "tenant",
    },
  ],
  [
    ["AADSTS50020", "AADSTS50034", "AADSTS90072"],
    {
      message: "The account does not belong to this directory.",
      advice: "Pick a directory that it belongs to, or sign in with another account.",
      remedy: "tenant",
    },
  ],
  [
    ["AADSTS50076", "AADSTS50079", "AADSTS50072", "AADSTS50074", "AADSTS50158"],
    {
      message: "Your organisation requires more proof of who you are, such as a second factor.",
      advice: "Sign in again and follow what the window asks for.",
      remedy: "sign-in",
    },
  ],
  [
    ["AADSTS53000", "AADSTS53001", "AADSTS50097", "AADSTS50129"],
    {
      message: "Your organisation requires a device that it manages.",
      advice: "Use such a device, or ask an administrator.",
      remedy: "none",
    },
  ],
  [
    ["AADSTS53003", "AADSTS53002", "AADSTS53004"],
    {
      message: "A rule of your organisation (Conditional Access) stands against this sign-in.",
      advice: "Try from a network or device that the rule allows, or ask an administrator which it is.",
      remedy: "none",
    },
  ],
  [
    ["AADSTS50105"],
    {
      message: "Your account was not given this app.",
      advice: "Ask an administrator to assign it to you in Microsoft Entra ID.",
      remedy: "none",
    },
  ],
  [
    ["temporarily_unavailable", "server_error", "AADSTS90033"],
    {
      message: "The sign-in service has trouble of its own.",
      advice: "Try again in a few minutes.",
      remedy: "sign-in",
    },
  ],
];

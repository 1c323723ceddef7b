/** What goes wrong in the browser and on the way back: windows, the redirect page, storage. */
import type { CodesAndRow } from "./row.ts";

export const browserRows: readonly CodesAndRow[] = [
  [
    ["popup_window_error", "empty_window_error"],
    {
      message: "The browser blocked the sign-in window.",
      advice: "Allow pop-up windows for this site and try again, or continue in this tab.",
      remedy: "this-tab",
    },
  ],
  [
    ["interaction_in_progress"],
    {
      message: "Another sign-in is under way in this tab.",
      advice: "Finish it in its window, or reset the sign-in and begin again.",
      remedy: "reset",
    },
  ],
  [
    ["timed_out", "redirect_bridge_empty_response", "empty_response"],
    {
      message: "No answer came back from the sign-in window.",
      advice:
        "The address below must open a page of this app, be registered as a redirect URI, and be served without the header " +
        "Cross-Origin-Opener-Policy. Tell whoever hosts this page.",
      remedy: "register",
      copy: "redirect",
    },
  ],
  [
    [
      "state_mismatch",
      "state_not_found",
      "invalid_state",
      "nonce_mismatch",
      "no_state_in_hash",
      "unable_to_parse_state",
      "hash_does_not_contain_known_properties",
      "unable_to_parse_token_request_cache_error",
    ],
    {
      message: "The answer does not belong to the sign-in that was begun here.",
      advice: "Sign in again.",
      remedy: "sign-in",
    },
  ],
  [
    ["issuer_validation_failed", "invalid_authority_metadata", "untrusted_authority", "authority_mismatch"],
    {
      message: "The sign-in service says something else about itself than config.json.",
      advice: "Correct login.authority in config.json.",
      remedy: "none",
    },
  ],
  [
    ["crypto_nonexistent", "no_crypto_object"],
    {
      message: "The browser offers no encryption to a page that came over plain http.",
      advice: "Open the app over https, or on localhost.",
      remedy: "none",
    },
  ],
  [
    ["redirect_in_iframe", "block_nested_popups", "block_iframe_reload"],
    {
      message: "The app runs inside another page or window, where nobody can sign in.",
      advice: "Open it in a tab of its own.",
      remedy: "none",
    },
  ],
  [
    ["cache_quota_exceeded", "cache_error_unknown"],
    {
      message: "The browser would not store the session.",
      advice: "Allow this site to store data, or free some space, and sign in again.",
      remedy: "sign-in",
    },
  ],
];

/**
 * The security headers of a hosted Sluice, from the one list of clouds that also decides who may get a token, and from the
 * origins that a `config.json` adds. Everything that serves the app or tells a host how to asks here.
 */
import { readFileSync } from "node:fs";

/** @typedef {Record<string, string>} Headers */

const knownClouds = JSON.parse(readFileSync(new URL("../src/azure/clouds.json", import.meta.url), "utf8"));

/**
 * The names under which code may make text into something that the page runs or shows as HTML. `sluice` is ours
 * (`src/platform/trusted-types.ts`), the others belong to Monaco; a test holds them against what is built.
 */
export const trustedTypes = [
  "sluice",
  "defaultWorkerFactory",
  "diffEditorWidget",
  "diffReview",
  "domLineBreaksComputer",
  "dompurify",
  "editorGhostText",
  "editorViewLayer",
  "richScreenReaderContent",
  "standaloneColorizer",
  "stickyScrollViewLayer",
  "tokenizeToString",
];

/** A sandbox may lie on any port of this machine. */
const loopback = ["http://localhost:*", "https://localhost:*", "http://127.0.0.1:*", "https://127.0.0.1:*"];

const always = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
const fresh = { "Cache-Control": "no-cache" };
const lasting = { "Cache-Control": "public, max-age=31536000, immutable" };
const year = { "Strict-Transport-Security": "max-age=31536000" };
/** Nothing of this is used; a page that was taken over could not use it either. */
const permissions = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer"]
  .concat(["microphone", "midi", "payment", "serial", "usb"])
  .map((feature) => `${feature}=()`)
  .join(", ");

/**
 * The headers of each kind of file, as `readConfig` of `src/azure/config.ts` read the configuration.
 * @param {{ clouds?: typeof knownClouds, config?: object, https?: boolean }} hosted `https` is false for a server without it.
 * @returns {Record<"page" | "redirect" | "assets" | "serviceWorker" | "others", Headers>}
 */
export function securityHeaders({ clouds = knownClouds, config, https = true }) {
  const everywhere = { ...always, ...(https ? year : {}) };
  const origins = originsOf(clouds, config);
  const page = { ...everywhere, ...fresh, "Permissions-Policy": permissions };
  return {
    page: {
      ...page,
      "Content-Security-Policy": textOf(pagePolicy(origins)),
      "Cross-Origin-Opener-Policy": "same-origin",
    },
    // No Cross-Origin-Opener-Policy: it would cut the sign-in window off from the page that opened it. And the page loads
    // it in a hidden frame to renew a token in silence.
    redirect: { ...page, "Content-Security-Policy": textOf(redirectPolicy()) },
    // What a worker may do is said by the answer it was loaded from. No worker asks anybody for anything.
    assets: { ...everywhere, ...lasting, "Content-Security-Policy": textOf(workerPolicy()) },
    serviceWorker: { ...everywhere, ...fresh, "Content-Security-Policy": textOf(serviceWorkerPolicy()) },
    others: { ...everywhere, ...fresh },
  };
}

/** The policy of a page as `<meta>`, for hosts that set no headers. One build serves them all, so any sandbox may come. */
export function metaPolicy(page) {
  const { login, connect } = originsOf(knownClouds, undefined);
  const { "frame-ancestors": _, ...policy } =
    page === "redirect"
      ? redirectPolicy()
      : pagePolicy({ login: [...login, ...loopback], connect: [...connect, ...loopback] });
  return textOf(policy);
}

/** Which of the headers a path gets; paths begin at the folder of the app. */
export function kindOf(path) {
  return (
    Object.entries(places).find(([, patterns]) => patterns.some((pattern) => matches(pattern, path)))?.[0] ?? "others"
  );
}

/** Where the kinds of files lie. Everything else is `others`. */
export const places = {
  page: ["/", "/index.html"],
  redirect: ["/redirect.html"],
  assets: ["/assets/*"],
  serviceWorker: ["/service-worker.js"],
};

function matches(pattern, path) {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

function originsOf(clouds, config) {
  const list = Object.values(clouds);
  const added = addressesOf(config);
  const login = [...list.flatMap((cloud) => cloud.login), ...originsIn(added.login)];
  const arm = [...list.map((cloud) => cloud.arm), ...originsIn(added.arm)];
  const inference = list.map((cloud) => `https://*.${cloud.inference}`);
  return {
    login: unique(login),
    connect: unique([...arm, ...login, ...inference, ...originsIn(added.sandbox)]),
  };
}

/** The addresses in a configuration, by what they are for. */
function addressesOf({ azure, sandbox } = {}) {
  const endpoints = azure?.metadata === undefined ? [] : Object.values(JSON.parse(azure.metadata));
  return {
    login: azure === undefined ? [] : [azure.authority, ...endpoints],
    arm: azure === undefined ? [] : [azure.arm],
    sandbox: sandbox === undefined ? [] : [sandbox.url],
  };
}

function originsIn(addresses) {
  return addresses.map((address) => new URL(address).origin);
}

function unique(list) {
  return [...new Set(list)];
}

const nothing = { "default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"] };
const ownScripts = { "script-src": ["'self'"], "require-trusted-types-for": ["'script'"] };

function pagePolicy({ login, connect }) {
  return {
    ...nothing,
    ...ownScripts,
    // Fluent, React Flow and Monaco write style attributes and elements as they go.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'", ...connect],
    "frame-src": ["'self'", ...login],
    "manifest-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "trusted-types": trustedTypes,
  };
}

function redirectPolicy() {
  return {
    ...nothing,
    ...ownScripts,
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'"],
    "frame-ancestors": ["'self'"],
    "trusted-types": ["'none'"],
  };
}

function workerPolicy() {
  return { ...nothing, ...ownScripts, "trusted-types": ["'none'"] };
}

function serviceWorkerPolicy() {
  return { ...nothing, ...ownScripts, "connect-src": ["'self'"], "trusted-types": ["'none'"] };
}

function textOf(policy) {
  return Object.entries(policy)
    .map(([directive, values]) => [directive, ...values].join(" "))
    .join("; ");
}

/**
 * The floors of the house, types included: a room imports rooms on lower floors only. See ARCHITECTURE.md.
 * What each room may import is one table; everything else in src/ is forbidden to it.
 */
const pure = ["model", "language", "catalogue", "rules", "projection", "commands", "io"];
const rooms = {
  model: [],
  language: ["model"],
  catalogue: ["model", "language"],
  rules: ["model", "language", "catalogue"],
  projection: ["model", "catalogue", "rules"],
  commands: ["model", "language", "catalogue", "rules"],
  io: ["model", "catalogue"],
  templates: ["model", "catalogue"],
  azure: ["model", "io"],
  publish: ["azure", "model", "language", "catalogue", "rules", "io"],
  platform: ["model", "io"],
  store: [...pure, "platform"],
  actions: [...pure, "platform", "store", "azure", "publish"],
  testing: [...pure, "store", "azure"],
};
/** Rooms of the interface: each may import what stands below and the shared rooms, never another room of its floor. */
const below = ["model", "catalogue", "rules", "projection", "commands", "store", "actions"];
const uiRooms = {
  primitives: [],
  editor: [...below, "io"],
  palette: below,
  canvas: [...below, "platform"],
  inspector: [...below, "language"],
  problems: below,
  resources: below,
  json: [...below, "io", "platform"],
  gallery: [...below, "templates"],
  notes: below,
  publish: [...below, "publish", "azure", "templates", "platform"],
  shell: [...below, "io", "platform"],
};
const lazyRooms = ["canvas", "json", "gallery", "notes", "publish"];
const notIn = (allowed) => `^src/(?!(${allowed.map((room) => `${room}/`).join("|") || "$"}))`;

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-never-looks-up`,
  severity: "error",
  comment: `${room} may import: ${allowed.join(", ") || "nothing"}.`,
  from: { path: `^src/${room}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: notIn([room, ...allowed]) },
}));
const uiRules = Object.entries(uiRooms).map(([room, allowed]) => ({
  name: `ui-${room}-keeps-to-its-floor`,
  severity: "error",
  from: { path: `^src/ui/${room}/`, pathNot: "\\.test\\.tsx?$" },
  to: {
    path: notIn([
      `ui/${room}`,
      "ui/primitives",
      ...(room === "primitives" ? [] : ["ui/editor"]),
      // Only the shell composes the other rooms of the interface.
      ...(room === "shell" ? Object.keys(uiRooms).map((other) => `ui/${other}`) : []),
      ...allowed,
    ]),
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...uiRules,
    {
      name: "heavy-rooms-are-lazy",
      severity: "error",
      comment: "Canvas, Monaco, the gallery and the publish panel load when asked for: import() them.",
      from: { pathNot: `^src/ui/(${lazyRooms.join("|")})/` },
      to: { path: `^src/ui/(${lazyRooms.join("|")})/`, dynamic: false },
    },
    {
      name: "pure-rooms-know-no-framework",
      severity: "error",
      from: { path: `^src/(${[...pure, "publish", "templates", "azure"].join("|")})/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "node_modules/(react|react-dom|@xyflow|@fluentui|zustand|monaco-editor)/" },
    },
    {
      name: "no-react-below-the-interface",
      severity: "error",
      from: { path: "^src/(store|actions|platform)/" },
      to: { path: "node_modules/(react|react-dom|@xyflow|@fluentui)/" },
    },
    {
      name: "msal-only-in-sign-in",
      severity: "error",
      comment:
        "Everybody else knows the interface of azure/sign-in/; redirect.html carries MSAL's bridge and nothing more.",
      from: { path: "^src/", pathNot: "^src/(azure/sign-in/|redirect\\.ts$)" },
      to: { path: "node_modules/@azure/" },
    },
    { name: "sandbox-shares-nothing", severity: "error", from: { path: "^sandbox/" }, to: { path: "^src/" } },
    {
      name: "nobody-imports-the-sandbox",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$|^src/testing/" },
      to: { path: "^sandbox/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      from: { pathNot: "\\.(test|spec)\\.tsx?$" },
      to: { path: "\\.(test|spec)\\.tsx?$|^src/testing/" },
    },
    { name: "everything-resolves", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^node:" } },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\?(worker|raw)|\\.css$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};

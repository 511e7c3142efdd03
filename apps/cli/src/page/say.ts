/** Every sentence of `serve`. */
export const say = {
  serve: "serve the workbench: close a valve in the browser and see the chain answer",
  optionPort: "port on this machine; 0 for any that is free",
  optionPrepare: "write the page's data beside its build, and end",
  preparing: "the workbench has no data yet: writing them, a few seconds\n",
  preparingAnew:
    "the model, the facts or the scenarios have changed since the workbench's data were written: writing them anew, a few seconds\n",
  notBuilt: "the workbench is not built yet: type `npm start` (sets up, builds and serves) or `npm run build` in this folder\n",
  serving: (url: string): string => `the workbench: ${url}   (Ctrl-C ends it)\n`,
  noPort: (text: string): string => `ports end at 65535, and "${text}" lies beyond`,
  portTaken: (port: number): string => `port ${port} is taken; choose another with --port, or 0 for any that is free\n`,
  portForbidden: (port: number): string => `port ${port} may not be used by you; choose one above 1023, or 0 for any that is free\n`,
} as const;

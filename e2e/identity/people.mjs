// @ts-check
/** The directories of the provider and who belongs to them; the ids are those of the sandbox's seed. */
import { contoso } from "../../sandbox/seed/contoso.mjs";
import { fabrikam } from "../../sandbox/seed/fabrikam.mjs";

/**
 * @typedef {object} Person
 * @property {string} username the sign-in name
 * @property {string} name
 * @property {string} home the directory that has the password
 * @property {Readonly<Record<string, string>>} objectIds by directory: a guest has one of its own in each
 */

/** Who signs in with any password. @type {readonly Person[]} */
export const people = [
  {
    username: "ada@contoso.example",
    name: "Ada Lovelace",
    home: contoso,
    objectIds: {
      [contoso]: "0a1d1c3e-5f20-4f57-9a3c-1c2f5b7e9d01",
      [fabrikam]: "0a1d1c3e-5f20-4f57-9a3c-1c2f5b7e9d02",
    },
  },
  {
    username: "grace@contoso.example",
    name: "Grace Hopper",
    home: contoso,
    objectIds: { [contoso]: "1b2e2d4f-6031-4068-8b4d-2d306c8fae01" },
  },
  {
    username: "lin@fabrikam.example",
    name: "Lin Guest",
    home: fabrikam,
    objectIds: {
      [fabrikam]: "2c3f3e50-7142-4179-8c5e-3e417d90bf01",
      [contoso]: "2c3f3e50-7142-4179-8c5e-3e417d90bf02",
    },
  },
];

/** @param {string} username @returns {Person | undefined} */
export function personOf(username) {
  return people.find((person) => person.username === username.trim().toLowerCase());
}

export { contoso, fabrikam };

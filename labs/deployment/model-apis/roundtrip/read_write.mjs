// JavaScript's part of the round trip: one JSON object on stdout.
import { readFileSync } from "node:fs";

// region native
const native = {
  NaN: NaN,
  "0.1, 32 bits": Math.fround(0.1),
  "0.1, 64 bits": 0.1,
  "2^53 + 1": 2n ** 53n + 1n,
  "three bytes": new Uint8Array([1, 2, 255]),
  "point in time": new Date(Date.UTC(2013, 6, 4, 21, 45)),
  "empty field": { a: null, b: undefined },
};
// endregion native

function attempt(action) {
  try {
    return action();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

function each(values, action) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      attempt(() => action(value)),
    ]),
  );
}

function instant(text) {
  return new Date(text).toISOString().replace(".000Z", "Z");
}

const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
const results = {
  read: each(cases.read, (text) => JSON.stringify(JSON.parse(text))),
  write: each(native, (value) => JSON.stringify(value)),
  times: each(cases.times, instant),
};
console.log(JSON.stringify(results));

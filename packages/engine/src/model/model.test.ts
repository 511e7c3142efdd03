import { expect, test } from "vitest";
import { runUntil } from "../outcome/run-until.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { modelHash } from "./hash.ts";
import { modelFrom } from "./model.ts";
import { createState } from "./state.ts";

const { model } = compiled(smallBundle(), smallScenario({ measures: [ban(0, ["*"])] }));

test("a model is read from its bytes without copying, and runs the same", () => {
  const shared = new SharedArrayBuffer(model.bytes.byteLength);
  new Uint8Array(shared).set(new Uint8Array(model.bytes));
  const other = modelFrom(shared);
  expect(other.linkFlow0.buffer).toBe(shared);
  expect(modelHash(other)).toBe(modelHash(model));
  const [here, there] = [createState(model), createState(other)];
  runUntil(model, here, 30, []);
  runUntil(other, there, 30, []);
  expect(new Uint8Array(there.bytes)).toEqual(new Uint8Array(here.bytes));
});

test("every column begins on a multiple of eight bytes", () => {
  for (const column of Object.values(model)) if (ArrayBuffer.isView(column)) expect(column.byteOffset % 8).toBe(0);
});

test("bytes that are no model are refused with what was found", () => {
  expect(() => modelFrom(new ArrayBuffer(8))).toThrow("8 bytes are too few for the header of a model or state");
  expect(() => modelFrom(new ArrayBuffer(4096))).toThrow("these bytes begin with 0x0 and are no model or state");
  const later = model.bytes.slice(0) as ArrayBuffer;
  new Uint32Array(later)[1] = 99;
  expect(() => modelFrom(later)).toThrow("this buffer is of version 99; version 3 is read here");
  expect(() => modelFrom(createState(model).bytes)).toThrow("columns of another kind or is cut off");
});

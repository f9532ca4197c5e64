/** Stands in for a module of another test runner that @open-wc/testing imports and never calls here. */
export const getSnapshot = (): undefined => undefined;
export const getSnapshotConfig = (): undefined => undefined;
export const saveSnapshot = (): undefined => undefined;

// What the build puts in: the toolchain's output for the desk's program.
declare module 'madoguchi_desk' {
  const factory: import('./program').ProgramFactory;
  export default factory;
}
declare module 'madoguchi_desk.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

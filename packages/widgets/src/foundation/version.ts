/** Version of the package, as registration and `pqrs-ready` report it. */
export const version = '0.1.0';

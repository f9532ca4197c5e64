// The list of municipalities is long: it comes once somebody writes an address.
export { findMunicipalities } from '@pqrs-kit/core';

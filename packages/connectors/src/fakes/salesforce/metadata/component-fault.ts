/** Why a component cannot be, as a row of a result says it. */
export class ComponentFault extends Error {
  readonly statusCode: string;

  constructor(statusCode: string, message: string) {
    super(message);
    this.name = 'ComponentFault';
    this.statusCode = statusCode;
  }
}

export const integrityFault = (message: string) => new ComponentFault('FIELD_INTEGRITY_EXCEPTION', message);

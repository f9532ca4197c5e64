/** An external client app as its administrator set it up. */
export interface ClientApp {
  clientId: string;
  clientSecret: string;
  /** Whom client credentials act as; without it the flow is off. */
  runAs?: string;
  /** PEM of the certificate or public key that JWT assertions are checked with. */
  certificate?: string;
  /** Users whom an administrator approved for the JWT flow. */
  approvedUsers: readonly string[];
  redirectUris: readonly string[];
  /** A new refresh token with each refresh; the old one ends. */
  rotatesRefreshTokens: boolean;
}

/** A refusal of the token endpoint. */
export class OAuthRefusal extends Error {
  readonly error: string;
  readonly status: number;

  constructor(error: string, description: string, status = 400) {
    super(description);
    this.name = 'OAuthRefusal';
    this.error = error;
    this.status = status;
  }
}

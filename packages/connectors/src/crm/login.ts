/** What somebody let us into, and the token that lets us in again. */
export interface Consent {
  /** HubSpot's portal id, Salesforce's organization id. */
  accountId: string;
  refreshToken: string;
}

/** How a person lets an app into a CRM with a browser (OAuth 2, authorization code). */
export interface CrmLogin {
  /** Name of the secret that the refresh token becomes, such as `HUBSPOT_REFRESH_TOKEN`. */
  readonly secretName: string;
  /**
   * Where the person goes in a browser.
   *
   * @param redirectUri where the browser comes back to, as it stands in the app
   * @param state comes back with it, so that nobody else's answer is taken
   */
  address(redirectUri: string, state: string): string;
  /**
   * Exchanges what came back.
   *
   * @throws CrmError `auth` when the CRM takes the code no more
   */
  redeem(code: string, redirectUri: string): Promise<Consent>;
}

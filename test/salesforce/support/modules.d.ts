declare module 'c/pqrsCase' {
  const component: CustomElementConstructor;
  export { component as default };
}
declare module 'lwc' {
  export function createElement(
    name: string,
    options: { is: CustomElementConstructor },
  ): HTMLElement & { recordId: string };
}
declare module '@salesforce/apex/PqrsCase.open' {
  interface Opened {
    status: number;
    detail?: string;
    timeZone?: string;
  }
  export function answerWith(next: (parameters: { recordId: string }) => Promise<Opened>): void;
}
declare module '@salesforce/i18n/lang' {
  export function speak(language: string): void;
}
declare module 'lightning/messageService' {
  export function publish(channel: string, message: object): void;
  export function listening(): number;
}
declare module 'lightning/navigation' {
  export const went: { type: string; attributes: { url: string } }[];
}

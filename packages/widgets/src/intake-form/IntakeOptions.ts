import { property } from 'lit/decorators.js';
import {
  intakeTexts,
  usualAttachmentLimits,
  type AttachmentLimits,
  type Category,
  type Channel,
  type IntakeSetting,
  type IntakeTexts,
} from '@pqrs-kit/core';
import { FormElement } from '../foundation/FormElement.js';

const megabyte = 1024 * 1024;

/** What a page sets on the form, and what follows from it. */
export abstract class IntakeOptions extends FormElement {
  /** What is chosen when the form opens. */
  @property() kind?: Category | undefined;
  /** Where the filing comes in. */
  @property() channel: Channel = 'web';
  /** Version of the data policy that the person accepts. */
  @property({ attribute: 'consent-version' }) consentVersion = '1';
  @property({ attribute: 'policy-url' }) policyUrl = '';
  /** Another way to reach the organisation: in the help, and where sending fails. */
  @property() phone = '';
  /** Name of the organisation, for the receipt that is kept. */
  @property() organization = '';
  /** Largest file that may be attached, in MB: what the service takes. */
  @property({ type: Number, attribute: 'max-file-size' }) maxFileSize = usualAttachmentLimits.fileBytes / megabyte;
  /** Most files that may be attached. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles = usualAttachmentLimits.files;
  /** Largest sum of the files, in MB. */
  @property({ type: Number, attribute: 'max-total-size' }) maxTotalSize = usualAttachmentLimits.totalBytes / megabyte;
  /** The step shown, 1 to 5. */
  @property({ type: Number, reflect: true }) step = 1;

  protected get texts(): IntakeTexts {
    return this.textsOf(intakeTexts);
  }

  protected get setting(): IntakeSetting {
    return { channel: this.channel, language: this.locale, consentVersion: this.consentVersion };
  }

  protected get limits(): AttachmentLimits {
    const { maxFileSize, maxFiles, maxTotalSize } = this;
    return { fileBytes: maxFileSize * megabyte, files: maxFiles, totalBytes: maxTotalSize * megabyte };
  }
}

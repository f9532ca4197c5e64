import { define } from '../foundation/define.js';
import { IntakeForm } from './IntakeForm.js';

define(IntakeForm);

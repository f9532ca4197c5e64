import { define } from '../foundation/define.js';
import { StatusTracker } from './StatusTracker.js';

define(StatusTracker);

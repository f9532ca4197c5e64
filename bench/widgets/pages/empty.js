import { clockPage } from './clockPage.js';

clockPage(() => document.createElement('span'));

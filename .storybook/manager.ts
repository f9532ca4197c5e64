import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The frame around the stories wears the light theme of the widgets.
addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'pqrs-kit',
    fontBase: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
    colorPrimary: '#27479b',
    colorSecondary: '#27479b',
    appBg: '#efede7',
    appContentBg: '#ffffff',
    appBorderColor: '#e1dfd7',
    textColor: '#1b1d22',
    textMutedColor: '#5a5850',
    barBg: '#ffffff',
    barTextColor: '#5a5850',
    barHoverColor: '#27479b',
    barSelectedColor: '#27479b',
  }),
});

import '@pqrs-kit/widgets/deadline-clock/define';
import { createApp } from 'vue';
import Page from './Page.vue';

createApp(Page).mount('#app');

/** Whether others may reach into the widgets. The build for hosts that ask for closed roots puts `closed` here. */
export const shadowMode: ShadowRootMode = 'open';

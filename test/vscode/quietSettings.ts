export type Settings = Readonly<Record<string, unknown>>;

/**
 * User settings under which the workbench shows and says nothing that a test or a picture isn't about. None of them
 * may be of an outdated kind: the workbench would bring it up to date while tests run, in a document they can see.
 */
export const quietSettings: Settings = {
  // On in a browser, where it would save what a test has yet to look at.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
  'git.autorefresh': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.startupPrompt': 'never',
};

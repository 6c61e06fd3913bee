/** What the commands ask of the library, which is loaded when a command runs: help and version never load it. */
export type Engine = Pick<
  typeof import('../index.js'),
  | 'loadConfig'
  | 'survey'
  | 'adopt'
  | 'automation'
  | 'declare'
  | 'declareService'
  | 'dismiss'
  | 'accept'
  | 'questions'
  | 'questionsText'
  | 'answer'
  | 'applyQuestionnaire'
  | 'check'
  | 'lint'
  | 'checkPolicy'
  | 'scan'
  | 'renderPolicyFiles'
  | 'explain'
  | 'rules'
  | 'isFailing'
>;

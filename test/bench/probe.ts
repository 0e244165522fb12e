import { answerWith, memory } from './answers.ts';

// Loaded into the server before its own code: the bench asks it how much memory it holds. Nothing else is different.
answerWith({ memory });

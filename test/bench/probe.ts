import { answerWith, busy, memory, peakOfMemory, watchMemory } from './answers.ts';

// Loaded into the server before its own code: the bench asks it how much memory it holds, and how busy it is. Nothing else is different.
answerWith({ busy, memory, watchMemory, peakOfMemory });

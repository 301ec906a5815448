// Vitest reads this file anew for each test file; what it imports is read once by each worker.
import './remember-paths.ts';

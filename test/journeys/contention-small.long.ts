import { contendForPlaces } from './contention.ts';

contendForPlaces(40);

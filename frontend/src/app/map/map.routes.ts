import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { MapPage } from './map-page/map-page';

export default [{ path: '', resolve: { words: () => inject(Words).add('map') }, component: MapPage }] satisfies Routes;

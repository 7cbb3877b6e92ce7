import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({ selector: 'pt-root', imports: [RouterOutlet], template: '<main><router-outlet /></main>' })
export class App {}

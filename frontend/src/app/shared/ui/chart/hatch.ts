import { Component } from '@angular/core';

/** The hatching of a drawing that shows where there is no data; in the drawing itself, so that it goes with a download. */
@Component({
  // An element of the drawing cannot be one of ours: its name stays.
  selector: 'defs[ptHatch]',
  template: `
    <svg:pattern id="pt-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <svg:rect width="7" height="7" fill="var(--paper)" />
      <svg:rect width="2" height="7" fill="var(--hatch)" />
    </svg:pattern>
  `,
})
export class Hatch {}

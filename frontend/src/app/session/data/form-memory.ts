import { Injectable, inject } from '@angular/core';

import { Words } from '../../i18n/words';
import { type Memory } from '../../shared/data/editing';
import { Announcer } from '../../shared/ui/toast/announcer';
import { UnsentText } from './unsent-text';

/** Keeps on the device what is typed into a form that is saved by a button, until it is saved or let go of. */
@Injectable({ providedIn: 'root' })
export class FormMemory {
  private readonly device = inject(UnsentText);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);

  /** `name`: what the form is for, the same whenever it is opened for it. Texts of `work` must be there. */
  async attach(form: { keepIn: (memory: Memory) => Promise<boolean> }, name: string): Promise<void> {
    if (await form.keepIn(this.of(name))) this.announcer.say(this.words.say('work.save.restored'));
  }

  of(name: string): Memory {
    const id = `form/${name}`;
    return {
      find: async () => (await this.device.all()).get(id),
      keep: (typed) => {
        this.device.keep(id, typed);
      },
      forget: () => {
        this.device.forget(id);
      },
    };
  }
}

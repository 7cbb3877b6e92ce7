import { Injectable, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { DIMENSIONS, type Dimension } from '@parole-tenue/contract';

import { Address } from '../../shared/util/address';

/** By what the numbers on screen are broken down, as the address says. */
@Injectable({ providedIn: 'root' })
export class Breakdown {
  private readonly router = inject(Router);
  private readonly address = inject(Address);

  readonly by = computed<Dimension | null>(() => {
    const [, query = ''] = this.address.current().split(/[?#]/);
    const asked = new URLSearchParams(query).get('by');
    return DIMENSIONS.find((dimension) => dimension === asked) ?? null;
  });

  choose(by: Dimension | null): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: { by },
      queryParamsHandling: 'merge',
      preserveFragment: true,
      scroll: 'manual',
    });
  }
}

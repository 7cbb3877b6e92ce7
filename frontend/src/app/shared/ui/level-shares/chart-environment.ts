import {
  RendererFactory2,
  createEnvironmentInjector,
  importProvidersFrom,
  type EnvironmentInjector,
  type Renderer2,
} from '@angular/core';
import { TooltipModule } from '@swimlane/ngx-charts';

/**
 * What ngx-charts needs around it. It asks for its tooltip's service even without tooltips, and binds animations even
 * when they are off: Angular's own way to ignore these brings its whole animation engine, leaving out the properties
 * that begin with `@` does the same for nothing.
 */
export function chartEnvironment(parent: EnvironmentInjector): EnvironmentInjector {
  return createEnvironmentInjector(
    [
      importProvidersFrom(TooltipModule),
      { provide: RendererFactory2, useFactory: () => new QuietRenderers(parent.get(RendererFactory2)) },
    ],
    parent,
  );
}

class QuietRenderers implements RendererFactory2 {
  constructor(private readonly factory: RendererFactory2) {}

  createRenderer(...about: Parameters<RendererFactory2['createRenderer']>): Renderer2 {
    return ignoringAnimations(this.factory.createRenderer(...about));
  }

  begin(): void {
    this.factory.begin?.();
  }

  end(): void {
    this.factory.end?.();
  }
}

function ignoringAnimations(renderer: Renderer2): Renderer2 {
  const setProperty: Renderer2['setProperty'] = (element: unknown, name, value: unknown) => {
    if (!name.startsWith('@')) renderer.setProperty(element, name, value);
  };
  return new Proxy(renderer, {
    get: (target, key) => {
      if (key === 'setProperty') return setProperty;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

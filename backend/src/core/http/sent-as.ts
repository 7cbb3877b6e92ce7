import { type ArgumentMetadata, Body, type Type } from '@nestjs/common';
import { InputPipe } from './input.pipe.js';

class InputAs extends InputPipe {
  constructor(private readonly dto: Type) {
    super();
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(value, { ...metadata, metatype: this.dto });
  }
}

/** The body, checked against a DTO that is a value here: for routes that are made for several nouns, where no type names it. */
export const SentAs = (dto: Type): ParameterDecorator => Body(new InputAs(dto));

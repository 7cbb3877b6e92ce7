import { AbstractLogger } from 'typeorm';

/** TypeORM prints failed migrations whatever it is told; ours are thrown, and one line says what to do. */
export class SilentLogger extends AbstractLogger {
  protected override writeLog(): void {
    return undefined;
  }
}

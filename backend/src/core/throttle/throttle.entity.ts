import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody failed, and when the next try is evaluated. A lane is a keyed hash whose key dies with its day. */
@Entity('throttles')
export class Throttle {
  @PrimaryColumn('bytea')
  lane!: Buffer;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('timestamptz', { default: () => 'now()' })
  openAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  touchedAt!: Date;
}

/** How many requests came in one minute. */
@Entity('request_counts')
export class RequestCount {
  @PrimaryColumn('bytea')
  lane!: Buffer;

  @PrimaryColumn('timestamptz')
  minute!: Date;

  @Column('integer')
  requests!: number;
}

@Entity('throttle_keys')
export class ThrottleKey {
  @PrimaryColumn('date')
  day!: string;

  @Column('bytea')
  key!: Buffer;
}

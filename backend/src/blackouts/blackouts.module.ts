import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Blackout } from './blackout.entity.js';
import { BlackoutsController } from './blackouts.controller.js';
import { BlackoutsRepository } from './blackouts.repository.js';
import { BlackoutsService } from './blackouts.service.js';
import { StatementBlackout } from './statement-blackout.entity.js';
import { VerificationBlackout } from './verification-blackout.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Blackout, StatementBlackout, VerificationBlackout])],
  controllers: [BlackoutsController],
  providers: [BlackoutsRepository, BlackoutsService],
})
export class BlackoutsModule {}

import { Module } from '@nestjs/common';
import { NoticesRepository } from './notices.repository.js';
import { NoticesService } from './notices.service.js';

/** What people are told, apart from the accounts that they are told about: several nouns tell. */
@Module({
  providers: [NoticesRepository, NoticesService],
  exports: [NoticesService],
})
export class NoticesModule {}

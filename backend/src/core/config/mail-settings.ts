import { type EnvironmentReader } from './environment-reader.js';

/** How mail is sent. Without it links are handed over by people. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); otherwise STARTTLS is demanded, except on this machine. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The address it comes from, with or without a name: `Parole tenue <no-reply@parole-tenue.example>`. */
  readonly from: string;
}

const SMTP_PORT = 587;
const SMTPS_PORT = 465;
const MAIL_ADDRESS = /^([^<>\r\n"]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

export function readMailSettings(reader: EnvironmentReader): MailSettings | null {
  const from = reader.text('MAIL_FROM');
  if (reader.text('SMTP_URL') === undefined) {
    if (from !== undefined)
      reader.add('MAIL_FROM is set but SMTP_URL is not: set both to send mail, neither to send none.');
    return null;
  }
  const { hostname, port, protocol, username, password } = smtpUrl(reader);
  if (!MAIL_ADDRESS.test(from ?? '')) {
    reader.add(
      `MAIL_FROM is ${from === undefined ? 'missing' : 'not an address'}: Parole tenue <no-reply@parole-tenue.example>`,
    );
  }
  const isSecure = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port || (isSecure ? SMTPS_PORT : SMTP_PORT)),
    isSecure,
    login: username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
    from: from ?? '',
  };
}

function smtpUrl(reader: EnvironmentReader): URL {
  const example = 'smtps://<user>:<password>@<host>:465';
  const url = reader.url('SMTP_URL', ['smtp:', 'smtps:'], example);
  if (!url.hostname || Boolean(url.username) !== Boolean(url.password) || url.pathname.length > 1 || url.search) {
    reader.add(`SMTP_URL needs a host, a password where there is a user, and nothing behind them, as in ${example}.`);
  }
  return url;
}

import { TestBed } from '@angular/core/testing';
import { encode } from 'uqr';

import { QrCode } from './qr-code';

const TEXT = 'otpauth://totp/Parole%20tenue:awa%40exemple.test?issuer=Parole%20tenue&secret=ABCDEFGH';

describe('the QR code', () => {
  it('holds every module of the text and says what it is', async () => {
    const fixture = TestBed.createComponent(QrCode);
    fixture.componentRef.setInput('text', TEXT);
    fixture.componentRef.setInput('label', 'Code à scanner');
    await fixture.whenStable();
    const svg = (fixture.nativeElement as HTMLElement).querySelector('svg');
    const { data, size } = encode(TEXT, { ecc: 'M', border: 3 });
    const black = data.flat().filter(Boolean).length;
    expect(svg?.getAttribute('aria-label')).toBe('Code à scanner');
    expect(svg?.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`);
    expect(svg?.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(black);
  });
});

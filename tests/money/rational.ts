/**
 * Exact fractions over BigInt: the independent reckoner that money is tested against.
 * Shares nothing with src/money.
 */
export class Rational {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: bigint | number, bottom: bigint | number = 1n): Rational {
    const [a, b] = [BigInt(top), BigInt(bottom)];
    return b < 0n ? new Rational(-a, -b) : new Rational(a, b);
  }

  /** @param written a plain decimal such as `-12.345`, or `1.2345e-7` */
  static ofDecimal(written: string): Rational {
    const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e');
    const [whole = '', fraction = ''] = mantissa.split('.');
    const power = Number(exponent) - fraction.length;
    const digits = BigInt(whole + fraction);
    return power >= 0
      ? Rational.of(digits * 10n ** BigInt(power))
      : Rational.of(digits, 10n ** BigInt(-power));
  }

  times(other: Rational): Rational {
    return Rational.of(this.top * other.top, this.bottom * other.bottom);
  }

  plus(other: Rational): Rational {
    return Rational.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  /** Nearest whole number; a half goes away from zero, as Excel's ROUND. */
  halfUp(): bigint {
    const magnitude = this.top < 0n ? -this.top : this.top;
    const nearest = (magnitude * 2n + this.bottom) / (this.bottom * 2n);
    return this.top < 0n ? -nearest : nearest;
  }

  /** Smallest whole number that is not below. */
  ceiling(): bigint {
    const cut = this.top / this.bottom;
    return this.top > 0n && this.top % this.bottom !== 0n ? cut + 1n : cut;
  }

  isWhole(): boolean {
    return this.top % this.bottom === 0n;
  }
}

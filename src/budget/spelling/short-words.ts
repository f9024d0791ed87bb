import { phrases } from '../phrases';

/** Words of two and three letters that are right as they are: no slip of `to`, `met` or `bus`, whatever stands beside them. */
export const shortRealWords: ReadonlySet<string> = new Set(phrases`
  am, an, as, at, be, by, do, ex, go, he, hi, if, in, is, it, me, my, no, of, ok, on, or, ox, so, to, up, us, we, re, vs, ie, eg,
  ad, co, id, al, la, mr, ms, dr, cr, st, nd, rd, th, pm, sq, yr, km, kg, cm, mm, uk, eu, tv, gp, hr, hq, pc, un,
  ace, act, add, age, ago, aid, aim, air, all, ale, and, ant, any, ape, apt, arc, are, ark, arm, art, ash, ask, ate, awe, axe,
  bad, bag, ban, bar, bat, bay, bed, bee, bet, bid, big, bin, bit, bog, bow, box, boy, bun, bus, but, buy, bye, cab, can, cap,
  car, cat, cob, cod, cog, cop, cot, cow, cry, cub, cup, cut, dam, day, den, did, die, dig, dim, dip, doe, dog, dot, dry, due,
  dug, ear, eat, ebb, eel, egg, ego, elm, end, era, eve, ewe, eye, fan, far, fat, fax, fed, fee, few, fig, fin, fir, fit, fix,
  flu, fly, fog, for, fox, fry, fun, fur, gap, gas, gel, get, got, gum, gun, gut, guy, gym, had, ham, has, hat, hay, hem, hen,
  her, hid, him, hip, his, hit, hop, hot, how, hub, hue, hut, ice, ill, ink, inn, ion, its, ivy, jam, jar, jaw, jet, job, jog,
  joy, jug, key, kid, kit, lab, lad, lap, law, lay, led, leg, let, lid, lie, lip, lit, log, lot, low, mad, man, map, mat, may,
  men, met, mid, mix, mob, mop, mud, mum, net, new, nil, nod, nor, not, now, nut, oak, oar, odd, off, oil, old, one, opt, our,
  out, owe, owl, own, pad, pan, par, pat, paw, pay, pea, pen, per, pet, pie, pig, pin, pit, plc, ply, pod, pop, pot, pro, pub,
  put, rag, ram, ran, rat, raw, ray, red, rib, rid, rig, rim, rip, rob, rod, rot, row, rub, rug, run, sad, sat, saw, say, sea,
  see, set, sex, she, shy, sin, sip, sir, sit, six, ski, sky, sly, son, sow, spa, spy, sub, sue, sum, sun, tab, tag, tan, tap,
  tar, tax, tea, ten, the, thy, tie, tin, tip, toe, ton, too, top, tow, toy, try, tub, two, use, van, vat, vet, via, vow, war,
  was, wax, way, web, wed, wet, who, why, wig, win, won, wow, yes, yet, you, zip, zoo`);

/** Of these, such as end a longer word as often as they stand behind it. */
const endings = new Set(
  phrases`age, ant, ate, ion, ill, ice, ark, act, her, red, led, fed, men, man, ten, ran, son, ton, ash, one, ale, end, fit, set`,
);

/** Whether a short word that was run on to a long one could be a word of its own: `concessionarybus`. */
export const mayFollow = (word: string): boolean => shortRealWords.has(word) && !endings.has(word);

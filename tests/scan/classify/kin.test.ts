import { describe, expect, it } from 'vitest';
import { foundInTypeScript, observedIn } from './found.js';

const round = `
  interface PatientRound {
    id: string; createdAt: string; facility: string; version: number; isLoading: boolean; showLabels: boolean;
    spo2: number; heartRate: number; ventilatorMode: string;
    cuffLeak: number; isSnoring: boolean; roundType: string;
    care: { handover: string; label: string };
  }`;

describe('a record that holds mostly health data', () => {
  it('makes health data of members whose names say nothing', async () => {
    const found = await foundInTypeScript(round);
    expect(found).toEqual([
      'PatientRound.spo2 user.health_and_medical',
      'PatientRound.heartRate user.health_and_medical',
      'PatientRound.ventilatorMode user.health_and_medical',
      'PatientRound.cuffLeak user.health_and_medical',
      'PatientRound.isSnoring user.health_and_medical',
      'PatientRound.care.handover user.health_and_medical',
    ]);
  });

  it('makes nothing sure, and says which names it was', async () => {
    const observations = await observedIn({ 'src/round.ts': round });
    const cuff = observations.find(({ field }) => field === 'cuffLeak');
    expect(cuff?.confidence).toBe('medium');
    expect(cuff?.because[0]?.text).toContain('it stands among `spo2`, `heartRate`, `ventilatorMode`');
  });

  it('may be a part of such a datum', async () => {
    const found = await foundInTypeScript(
      'interface PressureSore { id: string; region: string; width: number; exudateAmount: string }',
    );
    expect(found).toEqual(['region', 'width', 'exudateAmount'].map((field) => `PressureSore.${field} user.health_and_medical`));
  });

  it.each([
    ['a list of what a pharmacy sells', 'interface DrugCatalogEntry { dosage: string; manufacturer: string; price: number }'],
    [
      'what a form shows',
      'interface RoundFormConfig { spo2: boolean; bloodPressure: boolean; heartRate: boolean; gridWidth: number }',
    ],
    ['keys of concepts', 'interface VitalConceptUuids { systolicUuid: string; diastolicUuid: string; fallback: string }'],
    ['totals', 'interface WardTotals { vaccinatedCount: number; hospitalizedCount: number; bedsFree: number }'],
  ])('is not %s', async (_, text) => {
    expect(await foundInTypeScript(text)).toEqual([]);
  });

  it('leaves alone what stands beside one such name', async () => {
    expect(
      await foundInTypeScript('interface Ride { heartRate: number; gear: string; bikeWeight: number; route: string }'),
    ).toEqual(['Ride.heartRate user.health_and_medical']);
  });
});

describe('parts of an address below a state', () => {
  it('are where somebody lives, and where a health centre lies', async () => {
    const found = await foundInTypeScript(`
      interface PatientAddressForm { village: string; ward: string; district: string; state: string }
      interface HealthCentre { village: string; ward: string; district: string; state: string }`);
    expect(found.filter((one) => one.startsWith('HealthCentre'))).toEqual([]);
    expect(found.filter((one) => one.startsWith('PatientAddressForm')).length).toBe(4);
  });
});

describe('a card of a page', () => {
  it('is none that somebody pays by', async () => {
    expect(await foundInTypeScript('interface OverviewCardProps { number: string; name: string }')).toEqual([]);
    expect(await foundInTypeScript('interface CardDetails { holder: string }')).toEqual(['CardDetails.holder user.name']);
  });
});

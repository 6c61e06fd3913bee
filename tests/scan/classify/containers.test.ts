import { describe, expect, it } from 'vitest';
import { foundIn, foundInTypeScript } from './found.js';

describe('what a container holds', () => {
  it('is a sort of record where its head is a type, not the record', async () => {
    expect(await foundInTypeScript('interface EncounterType { uuid: string; name: string; description: string }')).toEqual([]);
  });

  it('is a person where a type is called after one', async () => {
    expect(await foundInTypeScript('interface CustomerType { name: string }')).toEqual(['CustomerType.name user.name']);
  });

  it('is a place where a location has a name of its own', async () => {
    const place = 'interface Location { name: string; postalCode: string; latitude: number; longitude: number }';
    expect(await foundInTypeScript(place)).toEqual([]);
    const ping = 'interface Location { userId: string; latitude: number; longitude: number }';
    expect(await foundInTypeScript(ping)).toContain('Location.latitude user.location.precise');
  });

  it('has a name of its own where a person has it, its parts are the person’s', async () => {
    const found = await foundInTypeScript(`
      interface Patient { bed: Cot; home: Dwelling }
      interface Cot { name: string; colour: string }
      interface Dwelling { street: string; city: string }`);
    expect(found).toEqual(['Dwelling.street user.contact.address.street', 'Dwelling.city user.contact.address.city']);
  });

  it('counts people in figures about a ward', async () => {
    expect(await foundInTypeScript('interface WardMetrics { patients: string; newborns: string }')).toEqual([]);
  });

  it('is also what its head alone is', async () => {
    const found = await foundInTypeScript('interface PatientVitals { pulse: number; temperature: number; weight: number }');
    expect(found.map((one) => one.split(' ')[0])).toEqual([
      'PatientVitals.pulse',
      'PatientVitals.temperature',
      'PatientVitals.weight',
    ]);
  });

  it('is not what a far folder is called after', async () => {
    const text = 'interface Appointment { phoneNumber: string; name: string }';
    expect(await foundIn({ 'packages/queues-app/src/types/index.ts': text })).toContain('Appointment.name user.name');
  });
});

describe('a name', () => {
  it('says whose it is where its phrase begins with a person', async () => {
    expect(await foundInTypeScript('interface QueueRow { patientAge: string }')).toEqual([
      'QueueRow.patientAge user.demographic.age',
    ]);
  });

  it('is a deed or a state of loading, whatever it is about', async () => {
    const found = await foundInTypeScript(`
      interface UsePatientNotes { isLoadingPatientNotes: boolean; errorFetchingPatientNotes: unknown; mutatePatientNotes: unknown }`);
    expect(found).toEqual([]);
  });

  it('may ask, where a yes or no is a datum', async () => {
    expect(await foundInTypeScript('interface Patient { isDead: boolean }')).toEqual(['Patient.isDead user.health_and_medical']);
  });

  it('is a thing’s name before a word that changes nothing about a number', async () => {
    const found = await foundInTypeScript('interface Employee { officeName: string; officePhone: string }');
    expect(found).toEqual(['Employee.officePhone user.contact.phone_number']);
  });

  it('is the key of a person who is kept under one', async () => {
    expect(await foundInTypeScript('interface Encounter { patient: string }')).toEqual(['Encounter.patient user.unique_id']);
  });

  it('is no person’s name beyond a key that leads to one', async () => {
    expect(await foundInTypeScript('interface Message { customerId: string; customerNumber: string }')).toEqual([
      'Message.customerNumber user.unique_id',
    ]);
  });
});

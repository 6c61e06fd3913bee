import { expect, test } from 'vitest';
import { docsOf, factsOf, memberPlaces, shapesOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const description = `openapi: 3.0.0
paths:
  /users/{id}:
    parameters:
      - { name: id, in: path, schema: { type: string } }
    post:
      operationId: createUser
      parameters:
        - name: "X-Forwarded-For"
          in: header
      requestBody:
        content:
          application/json:
            schema:
              properties:
                phone: { type: string }
components:
  schemas:
    User:
      description: Somebody who buys
      required: [email]
      allOf:
        - $ref: '#/components/schemas/Base'
        - properties:
            'email': { type: string, format: email, description: Where we write to }
            bornOn: { type: string, format: date }
            addresses:
              type: array
              items: { $ref: '#/components/schemas/Address' }
            card:
              type: object
              properties: { number: { type: string } }
    Role: { type: string, enum: [admin] }
# forthright-disable code/new-place -- known
`;

test('schemas, parameters and bodies', () => {
  expect(shapesOf(description, 'openapi.yaml')).toEqual([
    "openapi User [exported] < Base: @format('email') email?: string, @format('date') bornOn?: date, addresses?: Address[], card?: { number?: string }",
    'openapi: number?: string',
    'openapi /users/{id} [exported incoming]: id: string',
    'openapi createUser [exported incoming]: X-Forwarded-For',
    'openapi createUser [exported incoming]: phone?: string',
  ]);
  expect(docsOf(description, 'openapi.yaml')).toEqual(['User: Somebody who buys', 'email: Where we write to']);
});

test('positions are those of the names without their quotes', () => {
  expect(memberPlaces(description, 'openapi.yaml').filter((place) => /email|Forwarded|phone/.test(place))).toEqual([
    '25:14-19 property email',
    '9:18-33 property X-Forwarded-For',
    '16:17-22 property phone',
  ]);
});

test('version 2 in JSON', () => {
  const text = JSON.stringify({
    swagger: '2.0',
    definitions: { User: { required: ['email'], properties: { email: { type: 'string' } } } },
  });
  expect(shapesOf(text, 'swagger.json')).toEqual(['openapi User [exported]: email: string']);
  expect(memberPlaces(text, 'swagger.json')).toEqual([
    `1:${text.indexOf('email":') + 1}-${text.indexOf('email":') + 6} property email`,
  ]);
});

test('what is no description says nothing, and a fault is named with what could be read', () => {
  expect(shapesOf('a: [1, 2]', 'openapi.yaml')).toEqual([]);
  expect(factsOf('definitions:\n  A: { properties: { email: { } }\n', 'swagger.yaml').problem).toMatchObject({ line: 3 });
});

test('comments to the tool', () => {
  expect(printDirectives(factsOf(description, 'openapi.yaml'))).toEqual(['34:3 disable code/new-place -- known']);
});

import { expect, test } from 'vitest';
import { factsOf, memberPlaces, rowsOf, shapeAt, shapesOf, variablesOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const component = `<template>
  <form class="wide" @submit.prevent="send({ email: form.email })">
    <input v-model.trim="form.email" type="email" name='mail' required>
    <field v-for="child in children" :key="child.id" :label="child.name" />
    <slot v-slot:row="{ item }" />
    {{ user.name | nice }}
  </form>
</template>

<script setup lang="ts">
interface Form { email: string }
const form: Form = reactive({ email: '' });
</script>

<style>.a { color: red }</style>
`;

test('a Vue component: its script, its tags and the expressions in them', () => {
  expect(shapesOf(component, 'src/sign-up.vue')).toEqual([
    'interface Form: email: string',
    "object form in reactive#0: email = ''",
    'jsx SignUp/form: @submit.prevent = send({ email = form.email })',
    'object SignUp/submit in send#0: email = form.email',
    "jsx SignUp/input: v-model.trim = form.email, type = 'email', name = 'mail', required",
    'jsx SignUp/field: v-for = children, :key = child.id, :label = child.name',
    'jsx SignUp/slot: v-slot:row',
  ]);
  expect(variablesOf(component, 'a.vue')).toEqual(["form [constant]: Form = reactive({ email = '' })"]);
});

test('places in a component are those in its file', () => {
  expect(memberPlaces(component, 'a.vue').filter((place) => /mail|model|label/.test(place))).toEqual([
    '11:18-23 property email',
    '12:31-36 key email',
    '2:46-51 key email',
    '3:12-24 attribute v-model.trim',
    '4:54-60 attribute :label',
  ]);
  const [, , form] = rowsOf(factsOf(component, 'a.vue'), 'shapes', shapeAt);
  expect(form).toMatchObject({ name: 'form', line: 2, column: 4, endLine: 7 });
});

test('a template in another language has nothing to say, and a fault in the script is the file’s', () => {
  expect(shapesOf('<template lang="pug">\nform\n</template>', 'a.vue')).toEqual([]);
  expect(factsOf('<template><a :b="c d"/></template>\n<script>\nconst a = ;\n</script>', 'a.vue').problem).toMatchObject({
    line: 3,
    column: 11,
  });
});

const svelte = `<script>
  let email = '';
  const save = () => { if (1 < 2) post({ email }) };
</script>
{#if user.age > 3 && a < b}
  <input bind:value={email} type="email" onclick={() => { if (a > b) save('}') }} {...rest} {phone} title="to {user.name}"/>
{/if}
{#each users as { id }, i (id)}<Row {id} on:click={(e) => go(e)} />{/each}
<p>{@html page.html} {city}</p>
`;

test('a Svelte component: braces of any content', () => {
  expect(shapesOf(svelte, 'login/+page.svelte')).toEqual([
    'parameters save:',
    'object save/ in post#0: email = email',
    "jsx LoginPage/input: bind:value = email, type = 'email', onclick = () =>, ...rest, phone = phone, title = 'to {user.name}'",
    'parameters LoginPage/onclick:',
    'jsx LoginPage/Row: id = id, on:click = (e) =>',
    'parameters LoginPage/click: e',
    'jsx LoginPage/p:',
  ]);
  expect(memberPlaces(svelte, 'a.svelte').filter((place) => / attribute /.test(place))).toEqual([
    '6:10-20 attribute bind:value',
    '6:29-33 attribute type',
    '6:42-49 attribute onclick',
    '6:93-100 attribute phone',
    '6:101-106 attribute title',
    '8:37-41 attribute id',
    '8:42-50 attribute on:click',
  ]);
  expect(factsOf(svelte, 'a.svelte').problem).toBeNull();
});

test('an Angular template, beside its class or in it', () => {
  const page = `<form (ngSubmit)="save(user.email)">
  <input [(ngModel)]="user.email" name="email" [class.bad]="x">
  <li *ngFor="let one of people; trackBy: f" *ngIf="user$ | async as u">{{ one.name | uppercase : 'x' }}</li>
  <input formControlName="phone" #ref disabled>
</form>`;
  expect(shapesOf(page, 'app/login.component.html')).toEqual([
    'jsx LoginComponent/form: (ngSubmit) = save(user.email)',
    "jsx LoginComponent/input: [(ngModel)] = user.email, name = 'email'",
    'jsx LoginComponent/li: *ngFor = people, *ngIf = user$',
    "jsx LoginComponent/input: formControlName = 'phone', #ref, disabled",
  ]);
  const inline = '@Component({\n  selector: \'a\',\n  template: `<input [(ngModel)]="user.email" name="email">`,\n})\nclass A {}';
  expect(shapesOf(inline)).toContain("jsx A/input: [(ngModel)] = user.email, name = 'email'");
  expect(memberPlaces(inline)).toContain('3:21-32 attribute [(ngModel)]');
});

test('comments to the tool in script and template', () => {
  const text =
    '<template>\n<!-- forthright-disable code/new-place -- known -->\n</template>\n<script>\n// forthright-enable\n</script>';
  expect(printDirectives(factsOf(text, 'a.vue'))).toEqual(['2:6 disable code/new-place -- known', '5:4 enable  -- ']);
});

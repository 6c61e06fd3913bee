import { Component } from '@angular/core';
import { FormBuilder, Validators } from '@angular/forms';

//= @form/angular
@Component({
  selector: 'app-intake-form',
  template: `
    <form [formGroup]="form" (ngSubmit)="send()">
      <input formControlName="firstName" autocomplete="given-name" /> <!--= firstName:? -->
      <input formControlName="mail" type="email" /> <!--= mail:? -->
      <input name="guardian" autocomplete="name" /> <!--= guardian:user.name|user.relationships|user.childrens -->
      <input name="roomSearch" type="search" /> <!--= roomSearch:- -->
    </form>
  `,
})
export class IntakeFormComponent {
  readonly formName = 'intake'; //= -

  readonly form = this.builder.group({
    firstName: ['', Validators.required], //= user.name.first
    surname: ['', Validators.required], //= user.name.last
    mail: ['', [Validators.required, Validators.email]], //= user.contact.email
    birthDate: [null as Date | null], //= user.demographic.date_of_birth
    medications: [''], //= user.health_and_medical
    'Emergency Contact': [''], //= user.contact.emergency|user.relationships
    printCopy: [true], //= -
  });

  readonly wardFilter = this.builder.group({
    wardName: [''], //= -
    floor: [0], //= -
    showPhone: [false], //= -
    freeBedsOnly: [true], //= -
  });

  constructor(private readonly builder: FormBuilder) {} //= builder:-@class/parameter-property

  send(): void {
    if (this.form.valid) history.pushState({ step: 2, stepName: 'consent' }, ''); //= step:-@payload stepName:-@payload
  }
}

import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { FormBuilder, FormControl, Validators } from '@angular/forms';
import { HEADER_BUILD, HEADER_TIMEZONE } from './headers';

@Component({ selector: 'club-profile', template: '' })
export class ProfileComponent {
  private readonly http = inject(HttpClient);
  private readonly builder = inject(FormBuilder);

  //= @form/angular
  emailFormControl = new FormControl('', [Validators.email]); //= user.contact.email
  searchFormControl = new FormControl(''); //= -
  postalCodeControl = new FormControl<string | null>(null); //= user.contact.address
  pageSizeControl = new FormControl(20); //= -
  nickname = signal(''); //= ?
  profileForm = this.builder.nonNullable.group({
    firstName: ['', Validators.required], //= user.name
    birthday: [null as Date | null], //= user.demographic.date_of_birth
    showBirthday: [false], //= -
    cardColour: ['blue'], //= -
  });

  //= @header/angular
  save() {
    const headers = new HttpHeaders({
      [HEADER_TIMEZONE]: Intl.DateTimeFormat().resolvedOptions().timeZone, //= HEADER_TIMEZONE:user.preferences.timezone timeZone:?
      [HEADER_BUILD]: '42', //= HEADER_BUILD:-
      Accept: 'application/json', //= -
    });
    return this.http.post('/api/profile', this.profileForm.value, { headers });
  }
}

import { FormControl, FormGroup } from '@angular/forms';
import { HttpClient, HttpParams } from '@angular/common/http';

//= @form/angular
export class GuarantorComponent {
  form = new FormGroup({
    genderId: new FormControl(''), //= user.demographic.gender
    maritalStatusId: new FormControl(''), //= user.demographic.marital_status
    officeId: new FormControl(''), //= -
    address: new FormGroup({ street: new FormControl('') }), //= ? street:user.contact.address
  });

  constructor(private http: HttpClient) {}

  open() {
    this.form.addControl('passportNumber', new FormControl('')); //= passportNumber:user.government_id
    this.form.addControl('loanProductId', new FormControl('')); //= loanProductId:-
  }

  //= @payload/query
  confirm(otp: string, code: number) { //= otp:user.authorization.credentials@param/typescript *:-
    return this.http.get('/check', { params: new HttpParams().set('token', otp).set('page', code) }); //= token:user.authorization.credentials
  }
}

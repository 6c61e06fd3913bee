import { useRef } from 'react';
import { useForm } from 'react-hook-form';

//= @form/react-hook-form
export function PersonCard() {
  const { register, control } = useForm({ defaultValues: { petName: '', anniversary: '', cardTitle: '' } }); //= petName:? anniversary:? cardTitle:- control:-
  return (
    <form>
      <input {...register('firstName')} /> {/*= firstName:user.name.first */}
      <input {...register('anniversary', { valueAsDate: true })} /> {/*= anniversary:user.relationships|user.demographic|user.behavior */}
      <input {...register('address.street')} autoComplete="street-address" /> {/*= address.street:user.contact.address.street */}
      <input {...register('address.city')} /> {/*= address.city:user.contact.address.city */}
      <input {...register('petName')} /> {/*= petName:? */}
      <input {...register('cardTitle')} /> {/*= cardTitle:- */}
      <input {...register('notebookName')} /> {/*= notebookName:- */}
      <select {...register('paperSize')} /> {/*= paperSize:- */}
      <input {...register('fontName')} /> {/*= fontName:- */}
    </form>
  );
}

//= @form/react
export function Unlock({ placeholderName }: { placeholderName: string }) { //= placeholderName:-@param
  const field = useRef<HTMLInputElement>(null); //= field:-
  return (
    <form>
      <input ref={field} type="password" name="unlock" autoComplete="current-password" placeholder={placeholderName} /> {/*= unlock:user.authorization placeholderName:- */}
      <input name="code" autoComplete="one-time-code" inputMode="numeric" /> {/*= code:user.authorization */}
      <input name="keyFile" type="file" accept=".key" /> {/*= keyFile:? */}
      <input name="notebook" type="search" /> {/*= notebook:- */}
    </form>
  );
}

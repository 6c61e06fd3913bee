import { useForm } from 'react-hook-form';
import type { Lead } from '../sync/hubspot.js';

//= @interface
interface Values {
  salutation: string; //= user.name|user.demographic.gender
  fullName: string; //= user.name
  EMailAddress: string; //= user.contact.email
  remarks: string; //= user.content
  tagNames: string[]; //= -
  listLabel: string; //= -
}

//= @form/react-hook-form
export function ContactEditor({ lead, onSaved }: { lead: Lead; onSaved(values: Values): void }) { //= lead:?@param values:?@param onSaved:-
  const { register, handleSubmit } = useForm<Values>({
    defaultValues: { fullName: lead.fullName, EMailAddress: lead.email ?? '', listLabel: 'Inbox' }, //= fullName:? EMailAddress:? listLabel:- *:?
  });
  return (
    <form onSubmit={handleSubmit(onSaved)}>
      <input {...register('salutation')} /> {/*= salutation:user.name|user.demographic.gender */}
      <input {...register('fullName', { required: true })} /> {/*= fullName:user.name */}
      <input {...register('EMailAddress')} type="email" /> {/*= EMailAddress:user.contact.email */}
      <textarea {...register('remarks')} /> {/*= remarks:user.content */}
      <input {...register('tagNames')} list="tags" /> {/*= tagNames:- */}
      <select {...register('listLabel')}> {/*= listLabel:- */}
        <option>Inbox</option>
      </select>
    </form>
  );
}

//= @form/react
export function PipelineSettings({ pipelineName }: { pipelineName: string }) { //= pipelineName:-@param
  return (
    <form action="/settings/pipeline" method="post">
      <input name="pipelineName" defaultValue={pipelineName} /> {/*= pipelineName:- */}
      <input name="description" /> {/*= description:- */}
      <input name="colour" type="color" /> {/*= colour:- */}
      <input name="webhookUrl" type="url" /> {/*= webhookUrl:- */}
      <input name="notifyEmail" type="email" /> {/*= notifyEmail:user.contact.email */}
      <input name="columnWidth" type="number" /> {/*= columnWidth:- */}
    </form>
  );
}
